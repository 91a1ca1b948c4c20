import importlib.machinery
import importlib.util as util
import pkgutil
import sys
from importlib.machinery import SourceFileLoader  # expect: import-machinery

util.spec_from_file_location("x", "y")  # expect: import-machinery
importlib.machinery.ExtensionFileLoader("x", "y")  # expect: import-machinery
pkgutil.resolve_name("os:system")  # expect: import-machinery
sys.meta_path.append(1), sys.path_hooks  # expect: import-machinery, import-machinery
__loader__.get_data("x")  # expect: import-machinery
__spec__.loader.get_code("x")  # expect: import-machinery
spec = __spec__
spec.loader  # expect: import-machinery
