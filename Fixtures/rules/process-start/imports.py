from concurrent.futures.process import ProcessPoolExecutor  # expect: process-start
import concurrent.futures.process as p  # expect: process-start
import concurrent.futures.process  # expect: process-start
import concurrent.futures.thread
from concurrent.futures.thread import ThreadPoolExecutor
