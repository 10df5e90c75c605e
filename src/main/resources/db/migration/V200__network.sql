-- The network's administrators open territories, close them and invite each other.

-- closed_at: nobody begins an assessment there any more; what is there stays.
ALTER TABLE territory ADD COLUMN closed_at DATETIME(3) NULL;

-- Without a territory, the invitation is to administer the whole platform.
ALTER TABLE staff_invitation
  MODIFY territory_id UUID NULL,
  MODIFY role ENUM ('administrator', 'staff', 'facilitator', 'editor', 'network_administrator') NOT NULL,
  ADD CONSTRAINT staff_invitation_place CHECK ((territory_id IS NULL) = (role = 'network_administrator'));
