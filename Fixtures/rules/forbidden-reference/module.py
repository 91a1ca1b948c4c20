# A name that the module binds is the module's own, everywhere in it.
import tarfile


def first():
    return open, vars, eval


def open(path):
    return tarfile.TarFile(path)


vars = {}
for eval in []:
    pass
print(open, vars, eval)
