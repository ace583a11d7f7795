"""Run a program of this package from the folder of this file, with any Python.

The folder may have any name and the package need not be installed. So a subprocess always runs the same
version as the process that starts it. The script is run as a file, not with `-m`: with `-m` Python would
import modules from the working folder first, where the user's data lie.
"""

import importlib
import importlib.util
import sys
from pathlib import Path

here = Path(__file__).resolve().parent
root = here.parent.parent
program = sys.argv[1] if sys.argv[1:] else "engine.server"
if program == "engine.server" and sys.version_info < (3, 10):
    sys.exit("the engine needs Python 3.10 or later; this is Python " + sys.version.split()[0])
# Python puts this file's folder first on the path; its modules must not hide those of other packages.
sys.path[:] = [entry for entry in sys.path if Path(entry).resolve() != here]
spec = importlib.util.spec_from_file_location(
    "trapan", root / "__init__.py", submodule_search_locations=[str(root)]
)
if spec is None or spec.loader is None:
    raise ImportError(f"{root} holds no package")
package = importlib.util.module_from_spec(spec)
sys.modules["trapan"] = package
spec.loader.exec_module(package)

# The package can be imported only from here on.
importlib.import_module("trapan.core.engine.openmp").set_waiting()
sys.exit(importlib.import_module(f"trapan.core.{program}").main())
