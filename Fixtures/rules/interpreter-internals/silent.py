import gc
import inspect
import sys
import traceback

gc.collect(), inspect.signature(f), inspect.isclass(f), sys.exc_info(), sys.argv, traceback.format_exc()
self.stack(), np.stack(x), torch.stack(x)
