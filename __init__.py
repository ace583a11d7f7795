"""TRA-PAN Pansharpening: the plugin's face. Importing it costs nothing."""


def classFactory(iface):  # noqa: N802 - the name is QGIS's
    from .trapan_plugin.plugin import TrapanPlugin

    return TrapanPlugin(iface)
