import os
import sys

from plugin_lint import program


def main() -> int:
    try:
        path = program()
        os.execv(path, [path, *sys.argv[1:]])
    except OSError as error:
        print(f"plugin-lint: can't be started: {error}", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
