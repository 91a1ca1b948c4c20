# coding: latin-1
name = "é"
import subprocess  # expect: forbidden-import
