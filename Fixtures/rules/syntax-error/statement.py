import subprocess
print "Python 2"  # expect: syntax-error
