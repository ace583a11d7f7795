"""The proxy that QGIS is set to use, as other programs take it."""

from __future__ import annotations

from urllib.parse import quote

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkProxy, QNetworkProxyQuery

_SCHEMES = {
    QNetworkProxy.ProxyType.HttpProxy: "http",
    QNetworkProxy.ProxyType.HttpCachingProxy: "http",
    QNetworkProxy.ProxyType.Socks5Proxy: "socks5",
}


def proxy_url(address: str) -> str:
    """The proxy's URL, with user and password where it has them; empty where QGIS goes directly.

    Args:
        address: where to: QGIS can be told to leave some out. For the main thread.
    """
    factory = QgsNetworkAccessManager.instance().proxyFactory()
    for found in factory.queryProxy(QNetworkProxyQuery(QUrl(address))):
        if found.type() in _SCHEMES and found.hostName():
            user = ":".join(quote(part, safe="") for part in (found.user(), found.password()) if part)
            host = f"{found.hostName()}:{found.port()}"
            return f"{_SCHEMES[found.type()]}://{user}{'@' if user else ''}{host}"
    return ""
