loader.load("x"), self.exec(), exec_module, load_module("x")
