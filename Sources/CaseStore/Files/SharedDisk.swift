/// A disk that another system writes to as well, so that a store on it could not be kept from that.
///
/// A store is shared by memory and by locks of one system alone, and a save is safe when that system's disk
/// has it: https://www.sqlite.org/wal.html says so of SQLite.
public enum SharedDisk: Hashable, Sendable {
  /// A drive of the Windows that this Linux runs in.
  case windows
  /// A disk of the network, or a folder that a virtual machine shares, with the kind of its file system.
  case network(String)
}

extension SharedDisk {
  /// Nil for a disk of this system, and for a kind of file system that is not known.
  ///
  /// What all of a system stands on is its own: some containers and virtual machines have nothing but a folder
  /// of their host, which shows itself as `9p`.
  init?(_ mount: Mount) {
    if mount.isWindowsDrive {
      self = .windows
    } else if mount.folder == "/" && mount.type == "9p" {
      return nil
    } else if SharedDisk.types.contains(mount.type) || SharedDisk.isFarAway(mount) {
      self = .network(mount.type)
    } else {
      return nil
    }
  }

  private static let types: Set<String> = [
    "9p", "afs", "ceph", "cifs", "davfs", "fuse.ceph", "fuse.cifs", "fuse.davfs", "fuse.glusterfs",
    "fuse.grpcfuse", "fuse.gvfsd-fuse", "fuse.nfs", "fuse.osxfs", "fuse.rclone", "fuse.s3fs",
    "fuse.sshfs", "fuse.vmhgfs-fuse", "glusterfs", "lustre", "ncpfs", "nfs", "nfs3", "nfs4",
    "prl_fs", "smb2", "smb3", "smbfs", "vboxsf", "vmhgfs",
  ]

  /// A file system of a program's own whose source is an address: `host:/folder`, `https://host/folder`.
  private static func isFarAway(_ mount: Mount) -> Bool {
    (mount.type == "fuse" || mount.type.hasPrefix("fuse.")) && mount.source.contains(":/")
  }
}
