# -*- coding: unicode_escape -*-
\x65val("1")  # expect: forbidden-builtin
\N{LATIN SMALL LETTER E}xec("1")  # expect: forbidden-builtin
"""\145val"""
