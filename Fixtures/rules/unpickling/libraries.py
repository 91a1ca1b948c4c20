from six.moves import cPickle  # expect: unpickling
from joblib.externals import cloudpickle  # expect: twin-module
from joblib.externals import loky

import six

six.moves.cPickle.loads(b"")  # expect: unpickling
