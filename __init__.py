"""TRA-PAN Pansharpening: the plugin's face. Importing it costs nothing."""


def classFactory(iface):  # noqa: N802 - the name is QGIS's
    """The plugin's object, made when QGIS enables the plugin; `iface` is None outside the desktop."""
    from .trapan_plugin.plugin import TrapanPlugin

    return TrapanPlugin(iface)
