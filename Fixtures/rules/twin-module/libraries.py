from numpy.distutils.exec_command import exec_command  # expect: twin-module
from torch.utils import cpp_extension  # expect: twin-module
from torch.utils.cpp_extension import load_inline  # expect: twin-module
from torch.utils import data
