import re
from PIL import Image

model.eval()
re.compile("x")
Image.open("x")
self.open(eval)  # expect: indirect-call, forbidden-reference
builtins.eval("1")  # expect: indirect-call
x = eval  # expect: forbidden-reference
call(exec, open=open)
eval.x("1")  # expect: forbidden-reference
eval[0]("1")  # expect: forbidden-reference
(lambda: open)()("x")
(open or close)("x")  # expect: indirect-call
"eval('1')"
b"eval('1')"
rf"\{{eval('1')}}"
getattr(x, "y"), hasattr(x, "y"), dir(x), input("x"), breakpoint()  # expect: code-execution
evaluate("1"), Eval("1"), _eval("1"), eval_("1")
def open(x): ...
class exec: ...
@open
def f(): ...
