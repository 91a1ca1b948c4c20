import operator

getattr(f, "__name__"), getattr(f, "__doc__", ""), getattr(f, "name")
getattr(f, name), hasattr(f, "__globals__")
operator.attrgetter("name", "size")
names = ["__class__", "__globals__"]
"__class__" in dir(f)
x.__getattribute__("name"), object.__getattribute__(f, "__name__"), object.__getattribute__(self, name)
