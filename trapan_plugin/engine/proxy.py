"""QGIS's network proxy as a URL for other programs."""

from __future__ import annotations

from typing import cast
from urllib.parse import quote

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkProxy, QNetworkProxyFactory, QNetworkProxyQuery

_SCHEMES = {
    QNetworkProxy.ProxyType.HttpProxy: "http",
    QNetworkProxy.ProxyType.HttpCachingProxy: "http",
    QNetworkProxy.ProxyType.Socks5Proxy: "socks5",
}


def proxy_url(address: str) -> str:
    """Return the URL of the proxy for an address. Call it in the main thread.

    Args:
        address: URL to connect to. QGIS's settings can exclude hosts from the proxy.

    Returns:
        The proxy with user name and password if it has them; empty for a direct connection.
    """
    # a running QGIS has both; only the stubs allow None
    manager = cast(QgsNetworkAccessManager, QgsNetworkAccessManager.instance())
    factory = cast(QNetworkProxyFactory, manager.proxyFactory())
    for proxy in factory.queryProxy(QNetworkProxyQuery(QUrl(address))):
        if proxy.type() in _SCHEMES and proxy.hostName():
            login = ":".join(quote(part, safe="") for part in (proxy.user(), proxy.password()) if part)
            host = f"{proxy.hostName()}:{proxy.port()}"
            return f"{_SCHEMES[proxy.type()]}://{login}{'@' if login else ''}{host}"
    return ""
