"""Seiten putzen."""

import popen2

UMLAUTS = "הצü"


def clean(text):
    return eval(text)
