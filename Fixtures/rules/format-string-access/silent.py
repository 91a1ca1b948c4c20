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
