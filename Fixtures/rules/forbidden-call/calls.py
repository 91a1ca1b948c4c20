os.system("x")  # expect: forbidden-call
os.popen("x").read()  # expect: forbidden-call
os . system("x")  # expect: forbidden-call
(os.system)("x")  # expect: forbidden-call
(os).system("x")  # expect: forbidden-call
os.fork(), os.kill(1, 9), os.killpg(1, 9)  # expect: forbidden-call, forbidden-call, forbidden-call
os.execv("x", []), os.execlpe("x"), os.spawnl(0, "x"), os.spawnvpe(0, "x")  # expect: forbidden-call, forbidden-call, forbidden-call, forbidden-call
os.exec("x"), os.spawn("x"), os.execution("x")  # expect: forbidden-call, forbidden-call, forbidden-call
importlib.import_module("os")  # expect: forbidden-call
importlib.__import__("os")  # expect: forbidden-call
pickle.load(f), pickle.loads(b)  # expect: forbidden-call, forbidden-call
marshal.load(f), marshal.loads(b)  # expect: forbidden-call, forbidden-call
ｏｓ.ｓystem("x")  # expect: forbidden-call
os.ｓpawnl("x")  # expect: forbidden-call
f"{os.system('x')}"  # expect: forbidden-call
os.system(os.popen("x"))  # expect: forbidden-call, forbidden-call
