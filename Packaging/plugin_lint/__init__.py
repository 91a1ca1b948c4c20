"""plugin-lint is a native program. This package finds it, and `python -m plugin_lint` runs it."""

import os


def program() -> str:
    """The path of the program that was installed with this package.

    Raises FileNotFoundError, with the places where it is not, if there is none.
    """
    site = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    # `pip install --target` moves the folder with the programs here, and leaves RECORD as it was.
    places = [*_recorded(site), os.path.join(site, "bin", "plugin-lint")]
    for place in places:
        if os.access(place, os.X_OK) and os.path.isfile(place):
            return place
    raise FileNotFoundError(f"no program at {' or '.join(places)}; install the wheel of plugin-lint again")


def _recorded(site):
    """Where the installer wrote that it put the program: RECORD's paths are relative to `site`."""
    # importlib.metadata would import dozens of modules, and take longer than the program.
    for folder in sorted(os.listdir(site)):
        record = os.path.join(site, folder, "RECORD")
        if folder.startswith("plugin_lint-") and folder.endswith(".dist-info") and os.path.isfile(record):
            with open(record, encoding="utf-8") as lines:
                for line in lines:
                    path = line.split(",")[0]
                    if os.path.basename(path) == "plugin-lint":
                        yield os.path.normpath(os.path.join(site, path))
