# ⁥  # expect: invisible-character
# 𛲠  # expect: invisible-character
# ឴  # expect: invisible-character
#    # expect: invisible-character
#    # expect: invisible-character
