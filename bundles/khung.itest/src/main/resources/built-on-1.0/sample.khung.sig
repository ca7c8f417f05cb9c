khung: signature/1
kind: "plugin"
name: "khung.appendix.sample.first@1.0.0"
sha256: 53365c9a444fc54c7c8360beccb0ea8e388c06ef6dd3986227ff244c5bb39e23
signer: "Khung, khóa thử đã hủy"
key: 29292c4505225c7af86dbf9635c90e1496a30d2ea7a6c0b0e92dea62201bcfcd
date: 2026-11-21
signature: 90vtnhrZ7HIuFDjEVYRUIBJbwpiFcYN6jW1FmI4gV12xWzrVYMKOPfVpkYSf81KoOB8PVTJx11Cii8P158S6Ag==
