import argparse
import socketserver as ss
import ray
import zmq
from . import place
from .config import cfg
from _socket import socket  # expect: twin-module
from absl import flags
from config import settings
from device import device
from gevent.socket import socket as other
from ray.util import multiprocessing
from ray.util.multiprocessing import Pool

settings.threading, cfg.multiprocessing, settings.multiprocessing.workers, place.os.name
device.os == "ios"
FLAGS = flags.FLAGS
FLAGS.os, flags.FLAGS.multiprocessing
args = argparse.parse()
args.os, args.sys.x
ctx = zmq.Context()
ctx.socket(zmq.REQ)
ray.util.multiprocessing.Pool()
getattr(settings, "os"), settings.__dict__["os"]
alias = settings
alias.os, alias.sys.x
ss.socket.socket()  # expect: raw-connection
kind = device.os
kind == "ios", kind.name, device.os.name
name = device.os.name
name.lower()
workers = cfg.threading
workers()
import aiofiles.os
import opentelemetry.instrumentation.threading
import sentry_sdk.integrations.threading as sentry
from aiofiles import os as aios
from sentry_sdk.integrations import threading
from sentry_sdk.integrations.threading import ThreadingIntegration

aiofiles.os.remove("x"), aios.remove("x"), sentry.ThreadingIntegration(), threading.ThreadingIntegration()
