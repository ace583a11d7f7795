"""The TRA-PAN engine: arrays in, arrays out.

Importing this package costs nothing; import the module that you need. What a script most often wants
is :func:`trapan.core.method.pansharpen.fuse`.
"""
