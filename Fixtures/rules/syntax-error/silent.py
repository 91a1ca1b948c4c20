match = case = type = _ = 1
print(match, case, type, _)
x = 1 \
    + 2
