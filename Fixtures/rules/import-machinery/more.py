import importlib.machinery
import pkgutil

importlib.machinery.NamespaceLoader  # expect: import-machinery
importlib.machinery.WindowsRegistryFinder  # expect: import-machinery
importlib.find_loader("x")  # expect: import-machinery
pkgutil.get_importer("x")  # expect: import-machinery
importlib.machinery.ModuleSpec, pkgutil.iter_modules()

import pydoc

pydoc.importfile("x.py")  # expect: import-machinery
