import Casework

/// What a store knows: of each desk the sequence up to which it has every event.
public typealias VersionVector = [DeskID: Int]
