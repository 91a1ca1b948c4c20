f = len
f.__self__.exec("1")  # expect: frame-attribute
[abs][0].__self__, random._urandom.__self__.system("x")  # expect: frame-attribute, frame-attribute
getattr(f, "__self__")  # expect: dunder-lookup
self.x, f.self, "__self__"
