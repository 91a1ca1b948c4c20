spec.loader.exec_module(m)  # expect: loader-method
loader.load_module("x")  # expect: loader-method
json.__loader__  # expect: loader-method
spec.loader.create_module(spec)  # expect: loader-method
