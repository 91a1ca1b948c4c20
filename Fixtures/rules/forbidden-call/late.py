"""Imports count for the whole file, in front of them too."""


def run(command):
    shell.system(command)  # expect: forbidden-call
    return system(command)  # expect: forbidden-call


import os as shell
from os import popen as start, system; start("x")  # expect: forbidden-import, forbidden-import, forbidden-call


def stop(process):
    from os import kill as end  # expect: forbidden-import

    end(process)  # expect: forbidden-call
    return [shell.fork() for _ in process]  # expect: forbidden-call


end(1)  # expect: forbidden-call

from os import system as 𝐢𝐟  # expect: forbidden-import
𝐢𝐟("x")  # expect: forbidden-call
