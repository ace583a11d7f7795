"""Starts the worker out of the folder that this file is in, with whichever Python runs it.

The folder may be called anything and the package need not be installed, so that an engine is never older than
the plugin that starts it.
"""

import importlib.util
import sys
from pathlib import Path

if sys.version_info < (3, 10):
    sys.exit("the engine needs Python 3.10 or a later one, and this is " + sys.version.split()[0])
root = Path(__file__).resolve().parent.parent
# this file's folder, where Python would look for modules first
del sys.path[0]
spec = importlib.util.spec_from_file_location(
    "trapan", root / "__init__.py", submodule_search_locations=[str(root)]
)
if spec is None or spec.loader is None:
    raise ImportError(f"{root} holds no package")
package = importlib.util.module_from_spec(spec)
sys.modules["trapan"] = package
spec.loader.exec_module(package)

from trapan.core import worker  # noqa: E402 - only now is it there

worker.main()
