print("syntax-dump")
