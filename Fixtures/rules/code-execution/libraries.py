import dataclasses

import six
import yaml
from torch.utils import cpp_extension
from torch.utils.cpp_extension import load_inline  # expect: code-execution

dataclasses._create_fn("f", "", ["x"])  # expect: code-execution
six.exec_("x")  # expect: code-execution
yaml.unsafe_load(text)  # expect: code-execution
yaml.load(text, Loader=yaml.UnsafeLoader)  # expect: code-execution
cpp_extension.load(name="x", sources=["x.cpp"])  # expect: code-execution

yaml.safe_load(text), six.text_type
