import subprocess  # expect: forbidden-importimport socket  # expect: forbidden-import
name = "é"
