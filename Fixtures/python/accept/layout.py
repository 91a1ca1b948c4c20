if x:
	if y:
		pass
	else:
		pass
if x:
        y
if x:
 	y
 	z
if x:
  y

if x:
    y
    z
pass
  pass
x = \
  1
if x:
    y\

    z
   
	
# end
if x: \
  pass
if x:
    pass


  # odd

    pass
for x in y:
 pass

for x in y:
  pass
(1,
2,
        3)
[
1
]
x = {
"a":
1,
}
class A:
    def f(self):
        pass
    # c
    def g(self):
        pass
  # d
# e
    x = 1
if x:
    pass ; \
    pass
