# äöü 你好 مرحبا 👨‍👩 ❤️ نمی‌خواهم
escape = "\u202e\u200b"
greeting = "שלום 😀  "
#  ¡ ￼� ᠐
# 	 tab and form feed
escapes = "\x1b[0m"
