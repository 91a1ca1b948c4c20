# vim: set fileencoding=shift_jisx :

import socket
