"{0.name} {size:.2f} {}".format(x, size=1)
"{{0.name}} is no field".format()
"the text .__class__ {0}".format(x)
"{0.__class__}"
f"{x.name}".format(1)
"%s.__class__" % x
template = "{0.name}"
template.format(x)
"{0.__name__} {0.__doc__}".format(f)
datetime.format("{0}")
logger.info("{x}".format(x=1))
"{{x.__class__}}".format(x=1)
"{{{{0.__class__}}}} {0.name}".format(x)
"{0[.__class__]} {0:.__class__}".format(x)
braces = "{{x.__class__}}"
braces.format(x=1)
"{0.__module__}.{0.__qualname__} {1.__version__}".format(f, m)
f"{{0.__name__}}".format(x), "{0.name}".format
class A:
    t = "{0.name}"
    def show(self, x):
        return self.t.format(x), self.format(x), self.other.format(x)


def f(template="{0.name}"):
    return template.format(f), (template + "!").format(f), (other := "{0}").format(f)
