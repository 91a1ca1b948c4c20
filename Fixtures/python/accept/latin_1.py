# -*- coding: latin-1 -*-
ä = "ß"
