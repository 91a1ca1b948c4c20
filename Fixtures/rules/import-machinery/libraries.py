from importlib.metadata import EntryPoint, entry_points

import pydantic

EntryPoint("a", "os:system", "b").load()  # expect: import-machinery
pydantic.ImportString  # expect: import-machinery

isinstance(point, EntryPoint), entry_points(), pydantic.BaseModel

import logging.config

logging.config.BaseConfigurator({}).resolve("os.system")  # expect: import-machinery
logging.config.dictConfig({})
