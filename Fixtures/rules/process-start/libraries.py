import anyio
import trio

anyio.run_process(["x"])  # expect: process-start
anyio.open_process(["x"])  # expect: process-start
trio.run_process(["x"])  # expect: process-start
trio.lowlevel.open_process(["x"])  # expect: process-start
anyio.run(main), trio.sleep(1)

import pydoc

pydoc.pipepager("text", "sh")  # expect: process-start

import tkinter

tkinter.Tcl().eval("exec x")  # expect: process-start
