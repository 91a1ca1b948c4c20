# ⁥  # expect: invisible-character
# 𛲠  # expect: invisible-character
# ឴  # expect: invisible-character
#    # expect: invisible-character
#    # expect: invisible-character
#   # expect: invisible-character
#   # expect: invisible-character
#   # expect: invisible-character
# ᠋  # expect: invisible-character
# ᠍  # expect: invisible-character
# ᠏  # expect: invisible-character
# ￰  # expect: invisible-character
# ￸  # expect: invisible-character
#   # expect: invisible-character
#   # expect: invisible-character
#   # expect: invisible-character
#   # expect: invisible-character
#   # expect: invisible-character
#   # expect: invisible-character
escapes = "[8m"  # expect: invisible-character
