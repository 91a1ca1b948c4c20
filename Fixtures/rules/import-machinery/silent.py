import importlib.metadata
import importlib.resources
import importlib.util
import pkgutil
import sys

importlib.metadata.version("x"), importlib.resources.files("x"), importlib.util.find_spec("x")
pkgutil.iter_modules(), sys.path, __name__, __file__, __doc__
configure(module_spec=__spec__)
data.loader, torch.loader
