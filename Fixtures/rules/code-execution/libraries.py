import six
import yaml

six.exec_("x")  # expect: code-execution
yaml.unsafe_load(text)  # expect: code-execution
yaml.load(text, Loader=yaml.UnsafeLoader)  # expect: code-execution

yaml.safe_load(text), six.text_type
yaml.load(text, Loader=yaml.Loader)  # expect: code-execution
yaml.load(text, Loader=yaml.SafeLoader)
