# -*- coding: rot13 -*- # expect: source-encoding
import subprocess
