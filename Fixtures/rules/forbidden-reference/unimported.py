f = os.system  # expect: forbidden-reference
f("x")  # expect: indirect-call
getattr(os, "system")("x")  # expect: indirect-call
getattr(builtins, name)  # expect: dynamic-lookup
sys.modules["os"]  # expect: dynamic-lookup
load = pickle.loads
os.getcwd(), os.path.join("a")


def unpickle(pickle):
    return pickle.loads
