# -*- coding: koi8-r -*- # expect: source-encoding
import subprocess
