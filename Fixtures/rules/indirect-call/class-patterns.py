import os
import shutil

match shutil:
    case object(os=module):  # expect: borrowed-module
        module.system("x")  # expect: indirect-call

match [[[[os]]]]:
    case [[[[module]]]]:
        pass

deep = {"a": {"b": {"c": {"d": {"e": os}}}}}
deep["a"]["b"]["c"]["d"]["e"].system("x")  # expect: indirect-call

getattr(config, "tool", os).system("x")  # expect: indirect-call
next(iter(()), os).system("x")  # expect: indirect-call
max([], default=[os])[0].system("x")  # expect: module-as-value
sum([[os]], [])[0].system("x")  # expect: indirect-call


class Tools:
    run = os.system  # expect: forbidden-reference
    module = os  # expect: module-as-value


getattr(Tools, "module").system("x")  # expect: indirect-call
shutil.__getattribute__("os").system("x")  # expect: indirect-call
