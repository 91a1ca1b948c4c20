# Comments count too: ‮  # expect: invisible-character
access = "user⁦"  # expect: invisible-character
empty = "a​b​c⁠"  # expect: invisible-character
b = "­"  # expect: invisible-character
ㅤ = 1  # expect: invisible-character
tag = "󠁁︅"  # expect: invisible-character
